import { type Block, type Inline, parseMarkdown } from '@/app/_format/markdown'

function Run({ part }: { part: Inline }) {
  if (part.kind === 'link') {
    return (
      <a
        href={part.href}
        rel="noopener noreferrer nofollow ugc"
        target="_blank"
        className="break-words text-marine underline underline-offset-4"
      >
        {part.text} ({new URL(part.href).hostname})
      </a>
    )
  }
  if (part.kind === 'strong') return <strong className="font-semibold text-ink">{part.text}</strong>
  if (part.kind === 'emphasis') return <em>{part.text}</em>
  if (part.kind === 'code') return <code className="rounded bg-sunken px-1 font-mono text-[0.9em]">{part.text}</code>
  return part.text
}

function Runs({ parts }: { parts: Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name, and it is drawn as a whole
  return parts.map((part, i) => <Run key={i} part={part} />)
}

function Shown({ block }: { block: Block }) {
  if (block.kind === 'list') {
    const List = block.isOrdered ? 'ol' : 'ul'
    return (
      <List className={`${block.isOrdered ? 'list-decimal' : 'list-disc'} space-y-1 pl-5`}>
        {block.items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={i}>
            <Runs parts={item} />
          </li>
        ))}
      </List>
    )
  }
  return (
    <p className={block.kind === 'heading' ? 'pt-1 font-semibold text-ink' : 'whitespace-pre-line'}>
      <Runs parts={block.parts} />
    </p>
  )
}

/** What somebody wrote, as text with headings, lists and links; a link says where it leads, and no HTML gets through. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="max-w-prose space-y-2 text-sm break-words text-ink-2">
      {parseMarkdown(text).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Shown key={i} block={block} />
      ))}
    </div>
  )
}
