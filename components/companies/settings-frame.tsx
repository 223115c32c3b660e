import type { ReactNode } from 'react'
import { SettingsNav, type SettingsPlace } from '@/components/companies/settings-nav'
import { PageHeader } from '@/components/shell/page-header'
import { cn } from '@/components/ui/cn'
import { settings } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'

export interface SettingsFrameProps {
  current: SettingsPlace
  /** Of a page inside the place; else the name of the place. */
  heading?: string
  /** A sentence or two under the name of the place. */
  text?: ReactNode
  secondary?: ReactNode
  /** The one filled button of the screen. */
  primary?: ReactNode
  /** A live sample: on wide screens on a desk at the right, elsewhere under the content. */
  aside?: ReactNode
  children: ReactNode
}

/** A page of the settings: its places at the left, its own content beside them. */
export function SettingsFrame(props: SettingsFrameProps) {
  const { current, heading, text, secondary, primary, aside, children } = props
  const t = useMessages(settings)
  return (
    <>
      <PageHeader
        title={t.title}
        secondary={secondary}
        primary={primary}
        className="lg:sticky lg:top-0 lg:z-20 lg:bg-background"
      />
      <div className="flex min-w-0 flex-1 max-lg:flex-col lg:gap-6 lg:pl-8">
        <SettingsNav current={current} />
        <div className="flex min-w-0 flex-1 flex-col xl:flex-row">
          <div
            className={cn(
              'min-w-0 px-5 pt-4 pb-8 lg:pr-8 lg:pl-0',
              // What takes the focus stops below the head that stays.
              'lg:[&_:is(input,textarea,button)]:scroll-mt-24',
              aside ? 'xl:w-96 xl:shrink-0 xl:pr-6' : 'lg:max-w-[752px] lg:flex-1',
            )}
          >
            <h2 className="text-lg font-medium max-sm:text-xl">{heading ?? t.places[current]}</h2>
            {text ? <p className="mt-1 text-sm text-muted-foreground">{text}</p> : null}
            <div className="pt-5">{children}</div>
          </div>
          {aside ? (
            <div className="min-w-0 flex-1 bg-desk p-6 max-xl:mr-8 max-xl:rounded-lg max-lg:mx-5 xl:sticky xl:top-16 xl:max-h-[calc(100dvh-64px)] xl:overflow-y-auto xl:rounded-tl-lg">
              {aside}
            </div>
          ) : null}
        </div>
      </div>
    </>
  )
}
