import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DomainError } from '@/lib/domain/errors'

/** In order of preference; every Linux has the last. */
const CANDIDATES = ['postgres', 'nobody']

interface User {
  name: string
  uid: number
  gid: number
}

export class PostgresCantRun extends DomainError {
  readonly code = 'postgres-cant-run'
}

function find(name: string): User | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { name, uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** The outermost folder on the way to `path`, itself included, that `user` may not enter. */
function closedTo(user: User, path: string): string | undefined {
  let closed: string | undefined
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) closed = folder
    if (folder === dirname(folder)) return closed
  }
}

/**
 * PostgreSQL refuses to run as root. As root this names the user it is to run as; otherwise nobody: it runs as who we are.
 * @param programs the folder of its programs
 * @param data the folder its data will be in
 * @returns `reachesPrograms` is false when that user may not enter `programs` (a project in root's home)
 * @throws {PostgresCantRun} when there is no such user, or it can't reach `data`; says the way out
 */
export function postgresUser(
  programs: string,
  data: string,
): { uid: number; gid: number; reachesPrograms: boolean } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = CANDIDATES.map(find).find((candidate) => candidate !== undefined && candidate.uid !== 0)
  if (!user) {
    throw new PostgresCantRun(
      'PostgreSQL refuses to run as root and there is no user postgres or nobody. Start this as an ordinary user, or set DATABASE_URL to a server of yours.',
    )
  }
  const closed = closedTo(user, data)
  if (closed) {
    throw new PostgresCantRun(
      `PostgreSQL refuses to run as root, and the user ${user.name} may not enter ${closed}. Set TMPDIR to a folder that everyone may enter, start this as an ordinary user, or set DATABASE_URL to a server of yours.`,
    )
  }
  return { uid: user.uid, gid: user.gid, reachesPrograms: closedTo(user, programs) === undefined }
}
