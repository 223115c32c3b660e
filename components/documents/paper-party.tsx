import { Fragment } from 'react'
import type { TextLine } from '@/lib/documents/model'

/** Texts of any script on one line, each in its own direction. */
export function Joined({ texts, by }: { texts: readonly string[]; by: string }) {
  return texts.map((text, index) => (
    <Fragment key={texts.slice(0, index + 1).join(by)}>
      {index > 0 && by}
      <bdi>{text}</bdi>
    </Fragment>
  ))
}

/** A side of the document in the parts a letterhead is set from. */
export function partsOf(lines: readonly TextLine[]) {
  const toned = (tone: TextLine['tone']) =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  return { name: toned('strong'), address: toned('plain'), identity: toned('secondary') }
}
