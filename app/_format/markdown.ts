type Text = { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
/** To the web only. */
type Link = { kind: 'link'; text: string; href: string }
/** A run of text with one meaning; text may have line breaks. */
export type Inline = Text | Link

export type Block =
  | { kind: 'heading' | 'paragraph'; parts: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }

const INLINE = /\*\*(.+?)\*\*|\*(\S.*?)\*|`([^`]+)`|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g
const BULLET = /^\s*[-*]\s+(.*)$/
const NUMBER = /^\s*\d+[.)]\s+(.*)$/
const HEADING = /^#{1,6}\s+(.*)$/

function inlines(line: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of line.matchAll(INLINE)) {
    const [whole, strong, emphasis, code, label, href] = match
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) })
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis })
    else if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (label !== undefined && href !== undefined && URL.canParse(href))
      parts.push({ kind: 'link', text: label, href })
    else parts.push({ kind: 'text', text: whole })
    from = match.index + whole.length
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) })
  return parts
}

/** The items of a list where every line of the paragraph is one. */
function listOf(lines: readonly string[], mark: RegExp): Inline[][] | null {
  const items = lines.map((line) => mark.exec(line)?.[1])
  return items.every((item) => item !== undefined) ? items.map(inlines) : null
}

/**
 * What people use of Markdown in a proposal: headings, paragraphs, lists, bold, emphasis, code and links to the web. The rest
 * stays as it was typed; no HTML.
 */
export function parseMarkdown(text: string): Block[] {
  const paragraphs = text
    .split(/\n\s*\n|\n(?=#{1,6}\s)|(?<=^#{1,6}\s.*)\n/m)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  return paragraphs.map((lines): Block => {
    const heading = lines.length === 1 ? HEADING.exec(lines[0] ?? '')?.[1] : undefined
    if (heading !== undefined) return { kind: 'heading', parts: inlines(heading) }
    const bullets = listOf(lines, BULLET)
    if (bullets) return { kind: 'list', isOrdered: false, items: bullets }
    const numbers = listOf(lines, NUMBER)
    if (numbers) return { kind: 'list', isOrdered: true, items: numbers }
    return { kind: 'paragraph', parts: inlines(lines.join('\n')) }
  })
}
