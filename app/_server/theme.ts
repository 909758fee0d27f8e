import { cookies } from 'next/headers'

/** The theme the reader chose, from a cookie, so that the first paint already has it; undefined follows the system. */
export async function readTheme(): Promise<'light' | 'dark' | undefined> {
  const value = (await cookies()).get('theme')?.value
  return value === 'light' || value === 'dark' ? value : undefined
}
