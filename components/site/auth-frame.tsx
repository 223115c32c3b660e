import Link from 'next/link'
import type { ReactNode } from 'react'
import { Wordmark } from '@/components/brand/mark'
import { SamplePaper } from '@/components/site/sample-paper'

type AuthFrameProps = {
  title: string
  /** One quiet sentence under the title. */
  text?: ReactNode
  /** The form. */
  children: ReactNode
  /** Under the form: the other way in. */
  below?: ReactNode
  /** At the foot of the column. */
  foot?: ReactNode
}

/** The form on the left, paper on the right; the form alone on a phone. Its controls are 44 px high. */
export function AuthFrame({ title, text, children, below, foot }: AuthFrameProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <main className="flex min-w-0 flex-col px-10 py-8 max-sm:p-5">
        <Link href="/" className="self-start rounded-md text-sm">
          <Wordmark />
        </Link>
        <div className="mx-auto my-auto flex w-full max-w-[344px] flex-col gap-5 py-10 max-sm:my-0 max-sm:max-w-none max-sm:pt-12 sm:[&_.field-box]:h-11 sm:[&_[type=submit]]:h-11">
          <div>
            <h1 className="text-2xl">{title}</h1>
            {text ? <p className="mt-1 text-muted-foreground max-sm:text-lg">{text}</p> : null}
          </div>
          {children}
          {below ? (
            <p className="text-center text-sm text-muted-foreground max-sm:text-base">{below}</p>
          ) : null}
        </div>
        {foot ? (
          <p className="mt-auto text-xs text-muted-foreground max-sm:text-sm">{foot}</p>
        ) : null}
      </main>
      <div className="relative overflow-hidden bg-desk max-lg:hidden" aria-hidden>
        <div className="sticky top-0 flex h-dvh justify-center overflow-hidden px-10 pt-[90px]">
          <SamplePaper className="min-h-[1000px] shrink-0 [zoom:0.84]" />
        </div>
      </div>
    </div>
  )
}
