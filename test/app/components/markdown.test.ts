import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, parseMarkdown } from '@/app/_format/markdown'

const wordsOf = (blocks: Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts))
    .map(({ text }) => text)
    .join(' ')

describe('Markdown of a proposal', () => {
  it('has headings, paragraphs, lists and links', () => {
    expect(
      parseMarkdown('## Why\nSmall covers **cost** more.\n\n- one\n- two\n\n1. [paper](https://a.example/p)'),
    ).toEqual([
      { kind: 'heading', parts: [{ kind: 'text', text: 'Why' }] },
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'Small covers ' },
          { kind: 'strong', text: 'cost' },
          { kind: 'text', text: ' more.' },
        ],
      },
      { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
      { kind: 'list', isOrdered: true, items: [[{ kind: 'link', text: 'paper', href: 'https://a.example/p' }]] },
    ])
  })
  it.each(['[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](https://[)', '<script>x</script>'])(
    'leaves %j as it was typed',
    (text) => {
      expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', parts: [{ kind: 'text', text }] }])
    },
  )
  it('loses no word', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const text = paragraphs.map((words) => words.join(' ')).join('\n\n')
        expect(wordsOf(parseMarkdown(text)).split(' ')).toEqual(paragraphs.flat())
      }),
    )
  })
})
