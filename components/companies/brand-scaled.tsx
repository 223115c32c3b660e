'use client'

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'

interface ScaledProps {
  /** How wide the content is drawn, in pixels, before it is made to fit. */
  width: number
  className?: string
  style?: CSSProperties
  children: ReactNode
}

/** Something to look at as a whole, drawn smaller where there is not enough room; nothing can be done in it. */
export function Scaled({ width, className, style, children }: ScaledProps) {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) =>
      setScale(Math.min(1, (entry?.contentRect.width ?? width / 2) / width)),
    )
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [width])
  return (
    <div ref={box} className="overflow-hidden rounded-xs shadow-paper">
      <div inert className={className} style={{ ...style, width, zoom: scale }}>
        {children}
      </div>
    </div>
  )
}
