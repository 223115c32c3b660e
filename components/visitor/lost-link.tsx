import { LinkIcon } from 'lucide-react'
import { FreshLink } from './fresh-link'
import { VisitorFrame } from './visitor-frame'
import { lostWords, type VisitorLanguage } from './words-lost'

/** The same for a link that is wrong, expired or revoked: it tells nothing of a document. */
export function LostLink({ language }: { language: VisitorLanguage }) {
  const words = lostWords[language]
  return (
    <VisitorFrame lang={language} width="one" words={words.footer}>
      <div className="mx-auto w-full max-w-[560px] px-5 pt-9 pb-10 sm:px-6 sm:pt-18">
        <span className="grid size-11 place-items-center rounded-full text-muted-foreground ring-[1.5px] ring-input ring-inset">
          <LinkIcon className="size-5" strokeWidth={1.6} aria-hidden />
        </span>
        <h1 className="mt-3.5 text-2xl font-semibold">{words.title}</h1>
        <p className="mt-2 text-[15px]/6 text-pretty text-muted-foreground [&:lang(de)]:hyphens-auto">
          {words.text}
        </p>
        <FreshLink words={words} />
      </div>
    </VisitorFrame>
  )
}
