'use client'

import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { cn } from '@/components/ui/cn'

interface HtmlFrameProps {
  /** A whole page of its own, such as a mail's. Nothing in it runs. */
  html: string
  title: string
  className?: string
}

/**
 * Foreign HTML in a frame of its own: no scripts, no forms, links open in a new tab. It is of our origin only so that
 * its height can be read: without scripts it can do nothing with that.
 */
export function HtmlFrame({ html, title, className }: HtmlFrameProps) {
  const [height, setHeight] = useState(480)
  const observer = useRef<ResizeObserver>(null)
  useEffect(() => () => observer.current?.disconnect(), [])
  const follow = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument?.body
    if (!page) return
    observer.current?.disconnect()
    observer.current = new ResizeObserver(() => setHeight(page.scrollHeight))
    observer.current.observe(page)
  }
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={withNewTabs(html)}
      onLoad={follow}
      style={{ height }}
      className={cn('block w-full', className)}
    />
  )
}

function withNewTabs(html: string): string {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${base}`) : `${base}${html}`
}
