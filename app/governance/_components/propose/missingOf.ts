import type { DraftedProposal } from '@/app/governance/_components/propose/draftProposal'
import type { ProseText } from '@/app/governance/_components/propose/Prose'

/** What the form still lacks, in the order of the page. */
export function missingOf({ changes, faults, isSound }: DraftedProposal, { title, text }: ProseText): string[] {
  const has = (test: (one: DraftedProposal['changes'][number]) => boolean) => changes.some(test)
  return [
    ...(has(({ parameter }) => !parameter) ? ['choose a parameter'] : []),
    ...(has(({ parameter, text: typed }) => parameter !== null && typed.trim() === '') ? ['type the new value'] : []),
    ...(has(({ fault }) => fault !== null) || (!isSound && faults.length > 0) ? ['mend what is marked in red'] : []),
    ...(title.trim() === '' ? ['give it a title'] : []),
    ...(text.trim() === '' ? ['say why'] : []),
  ]
}
