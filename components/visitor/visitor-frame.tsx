import type { ReactNode } from 'react'
import { Wordmark } from '@/components/brand/mark'
import { Logo } from '@/components/documents/paper-picture'
import { cn } from '@/components/ui/cn'
import type { VisitorWords } from './words'

interface VisitorFrameProps {
  /** Language of everything inside. */
  lang: string
  /** Whose page it is; Pixel Crafte Billing’s own where nobody may know. */
  company?: { name: string; logoUrl: string | null }
  width: keyof typeof widths
  /** At the right of the name. */
  aside?: ReactNode
  /** Ends the page with what made it and, for a document, how to verify it. */
  words: Pick<VisitorWords['footer'], 'issued'> & { verify?: string }
  className?: string
  children: ReactNode
}

const widths = { one: 'max-w-[560px]', paper: 'max-w-[842px]', wide: 'max-w-[1080px]' } as const

/** The company's name, the page, and nothing else. */
export function VisitorFrame(props: VisitorFrameProps) {
  const { lang, company, width, aside, words, className, children } = props
  return (
    <div
      lang={lang}
      className={cn(
        'flex min-h-dvh flex-col overflow-x-clip bg-sidebar wrap-anywhere [--ground:var(--sidebar)]',
        className,
      )}
    >
      <header
        className={cn(
          'mx-auto flex h-14 w-full shrink-0 items-center justify-between gap-4 px-5 sm:h-16 sm:px-6',
          widths[width],
        )}
      >
        {company ? <Brand {...company} /> : <Wordmark className="text-base font-semibold" />}
        {aside}
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <footer className="mt-auto px-5 py-7 text-center text-sm text-muted-foreground">
        {words.issued}
        {words.verify ? (
          <>
            {' · '}
            <a
              href="/verify"
              className="reach whitespace-nowrap rounded-sm underline underline-offset-2 hover:text-foreground"
            >
              {words.verify}
            </a>
          </>
        ) : null}
      </footer>
    </div>
  )
}

/** Logos are opaque pictures on white: by night they lie on a piece of paper. */
function Brand({ name, logoUrl }: { name: string; logoUrl: string | null }) {
  if (!logoUrl)
    return <p className="line-clamp-2 min-w-0 text-base font-semibold tracking-[-0.01em]">{name}</p>
  return (
    <p className="min-w-0 dark:rounded-md dark:bg-paper dark:px-2 dark:py-1">
      <Logo alt={name} className="h-7 max-w-[min(200px,50vw)]" url={logoUrl} />
    </p>
  )
}
