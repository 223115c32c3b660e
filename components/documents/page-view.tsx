'use client'

import { type ReactNode, useCallback, useState } from 'react'

/** Width of a sheet of paper at 96 dots per inch. */
const sheetWidth = 794

/** A document at the proportions of its page, however narrow the place: as the PDF shows it, never reflowed. */
export function PageView({ children }: { children: ReactNode }) {
  const [zoom, setZoom] = useState(1)
  const measure = useCallback((place: HTMLDivElement | null) => {
    if (!place) return
    const observer = new ResizeObserver(() => setZoom(place.clientWidth / sheetWidth))
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={measure} className="overflow-hidden [contain:inline-size]">
      <div style={{ width: sheetWidth, zoom }}>{children}</div>
    </div>
  )
}
