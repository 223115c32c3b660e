import { render } from '@react-email/render'
import { Letter } from './letter'
import type { LetterProps } from './letter-props'
import { plainTextOf } from './plain-text'

/** Both parts of a mail. The same props give the same bytes: a provider compares a second try with the first. */
export async function renderLetter(props: LetterProps): Promise<{ html: string; text: string }> {
  return { html: await render(<Letter {...props} />), text: plainTextOf(props) }
}
