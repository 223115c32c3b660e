import type { AcceptanceBlock, PictureBlock } from '@/lib/documents/blocks'
import { paperColors } from '@/lib/documents/brand-colors'
import { figureTag, pictureBox } from '@/lib/documents/pdf/layout/pictures'
import { atStart } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

const signatureHeight = 44
const widestSignature = 180
const signedSizes = [16, 13, 11, 9] as const

/** A line to sign on: empty, or with who accepted as they signed or typed it. */
export function acceptanceBox(sheet: StudioSheet, block: AcceptanceBlock, section: Tag): Box {
  const { measures, setter } = sheet
  const { half } = measures
  const heading = setter.text(block.heading, styles.paymentHead, half)
  return stacked([
    tagged(heading, tagIn(section, 'H2')),
    emptyBox(3),
    onTheLine(sheet, block, section),
    fillBox(half, 0.5, paperColors.ink),
    emptyBox(4),
    underTheLine(sheet, block, section),
  ])
}

function onTheLine(sheet: StudioSheet, block: AcceptanceBlock, section: Tag): Box {
  if (block.signature) return drawn(block.signature, section)
  if (block.name === '') return emptyBox(signatureHeight)
  const { measures, setter } = sheet
  const width = setter.width(block.name, { ...styles.signed, size: 1 })
  const size = signedSizes.find(each => each * width <= measures.half) ?? 9
  const name = atStart(setter.text(block.name, { ...styles.signed, size }, measures.half))
  const above = Math.max(4, signatureHeight - name.height - 4)
  return stacked([emptyBox(above), tagged(name, tagIn(section, 'P')), emptyBox(4)])
}

function drawn(signature: PictureBlock, section: Tag): Box {
  const most = { width: widestSignature, height: signatureHeight }
  const picture = pictureBox(signature, most)
  const figure = tagged(picture, figureTag(section, signature.alt))
  return stacked([emptyBox(signatureHeight - picture.height), figure])
}

/** Who and when; under a drawn name it is said in letters too. */
function underTheLine(
  { measures, setter }: StudioSheet,
  { name, signature, below }: AcceptanceBlock,
  section: Tag,
): Box {
  const { half } = measures
  const label = { ...styles.underLine, color: paperColors.label }
  const endStyle = name === '' ? label : { ...styles.underLine, tabular: true }
  const measure = Math.max(half / 4, half - setter.width(below.end, endStyle) - 12)
  const start = signature
    ? setter.text(name, styles.underLine, measure)
    : setter.text(below.start, label, measure)
  return beside([
    [0, tagged(atStart(start), tagIn(section, 'P'))],
    [0, tagged(setter.text(below.end, endStyle, half, 'end'), tagIn(section, 'P'))],
  ])
}
