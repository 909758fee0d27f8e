import { getProgram as read } from '@/lib/db/programs'
import type { ProgramView } from '@/lib/schemas/program'
import { baselineOf } from '@/lib/services/baselineOf'
import { NotFound } from '@/lib/services/notFound'
import { type ReadDeps, readContext } from '@/lib/services/readContext'
import { programView } from '@/lib/services/views/programView'

/** @throws {NotFound} */
export async function getProgram(deps: ReadDeps, { id }: { id: number }): Promise<ProgramView> {
  const program = await read(deps.database, id)
  if (!program) throw new NotFound(`program ${id}`)
  const { now, venueOf } = await readContext(deps)
  const baseline = await baselineOf(deps.database, program)
  return programView(program, { venue: venueOf(program.venueId), baseline, now })
}
