/** A description's first line as its title, marks of Markdown left out, and the rest as its text. */
export function proposalTitle(description: string): { title: string; text: string } {
  const [first = '', ...rest] = description.trim().split('\n')
  return { title: first.replace(/^#+\s*/, '').trim() || 'Untitled proposal', text: rest.join('\n').trim() }
}
