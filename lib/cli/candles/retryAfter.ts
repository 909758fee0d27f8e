/** Seconds that `Retry-After` asks to wait, given in seconds or as a date; null where it says nothing. RFC 9110, 10.2.3. */
export function retryAfter(headers: Headers): number | null {
  const text = headers.get('Retry-After')
  if (text === null) return null
  if (/^\d+$/.test(text.trim())) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(date - Date.now(), 0) / 1000
}
