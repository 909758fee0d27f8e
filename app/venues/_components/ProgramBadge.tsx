import { Badge, type Tone } from '@/app/_components/ui/Badge'
import { formatDate } from '@/app/_format/date'
import type { ProgramPhase, ProgramView } from '@/lib/schemas/program'

const PHASES: Record<ProgramPhase, { label: string; tone: Tone }> = {
  placing: { label: 'on sale', tone: 'marine' },
  waiting: { label: 'not started', tone: 'neutral' },
  live: { label: 'live', tone: 'good' },
  grace: { label: 'grace', tone: 'warn' },
  over: { label: 'over', tone: 'neutral' },
  withdrawn: { label: 'withdrawn', tone: 'neutral' },
}

/** Phase and term of a program. */
export function ProgramBadge({ program }: { program: Pick<ProgramView, 'id' | 'phase' | 'start' | 'end'> }) {
  const { label, tone } = PHASES[program.phase]
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm">
      Program {program.id}
      <Badge tone={tone}>{label}</Badge>
      <span className="num">
        {formatDate(program.start)} – {formatDate(program.end)}
      </span>
    </span>
  )
}
