import { BodyTooLarge, MalformedJson, UnsupportedMediaType } from '@/lib/http/requestErrors'

/** 1 MB: the largest exposure the risk engine takes is a fifth of it. */
export const BODY_LIMIT = 1_000_000

/**
 * Reads a JSON body as it arrives and stops at the limit, whatever its declared length.
 * @returns the value and the text it came from
 * @throws {UnsupportedMediaType} {@link BodyTooLarge} {@link MalformedJson}
 */
export async function readJson(request: Request): Promise<{ value: unknown; text: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new UnsupportedMediaType()
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw new BodyTooLarge(BODY_LIMIT)
  const text = await readText(request)
  try {
    return { value: JSON.parse(text), text }
  } catch {
    throw new MalformedJson()
  }
}

async function readText(request: Request): Promise<string> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > BODY_LIMIT) {
      await reader.cancel()
      throw new BodyTooLarge(BODY_LIMIT)
    }
    chunks.push(value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
