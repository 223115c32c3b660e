import { render } from '@react-email/render'
import { Letter } from './letter'
import type { LetterProps } from './letter-props'
import { markdownTree } from './markdown-tree'
import { plainTextOf } from './plain-text'

/** Both parts of a mail. The same props give the same bytes: a provider compares a second try with the first. */
export async function renderLetter(props: LetterProps): Promise<{ html: string; text: string }> {
  const blocks = markdownTree(props.body, props.values)
  const html = await render(<Letter {...props} blocks={blocks} />)
  return { html, text: plainTextOf(props, blocks) }
}
