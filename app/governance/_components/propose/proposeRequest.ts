import type { ProposeRequest } from '@/app/_flows/propose'
import { formatTime } from '@/app/_format/time'
import { exactParameter } from '@/app/governance/_components/exactParameter'
import { parameterLabel } from '@/app/governance/_components/parameterText'
import type { DraftedProposal } from '@/app/governance/_components/propose/draftProposal'
import type { ProseText } from '@/app/governance/_components/propose/Prose'
import { setters } from '@/app/governance/_components/setters'

type Asset = { symbol: string; decimals: number }

/** What is signed, of what the form says. @param effect when it can take effect at the earliest, unix seconds */
export function proposeRequest(
  { draft, prose, effect }: { draft: DraftedProposal; prose: ProseText; effect: number },
  asset: Asset,
): ProposeRequest {
  const title = prose.title.trim()
  return {
    title,
    description: `# ${title}\n\n${prose.text.trim()}`,
    groups: draft.groups.map((one) => ({ ...one, getter: one.group, setter: setters[one.group] })),
    changes: draft.changes.flatMap(({ parameter, value }) => {
      if (!parameter || value === null) return []
      const text = (of: string) => exactParameter(parameter, of, asset)
      return [{ label: parameterLabel(parameter.name), from: text(parameter.value), to: text(`${value}`) }]
    }),
    earliest: { at: effect, text: formatTime(effect) },
  }
}
