import { readLanguages } from '@/components/shell/read-languages'
import { LostLink } from '@/components/visitor/lost-link'
import { languageOf } from '@/components/visitor/words-lost'

export default async function LinkNotFound() {
  return <LostLink language={languageOf(await readLanguages())} />
}
