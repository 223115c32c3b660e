import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { centred } from '@/lib/documents/pdf/layout/alignment'
import { pictureBox } from '@/lib/documents/pdf/layout/pictures'
import { inline, listed, namesApart } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import { clientAndFacts } from './parties'
import type { ClassicSheet } from './sheet'
import { subject } from './subject'

const logoSizes = {
  small: { width: 170, height: 18 },
  medium: { width: 240, height: 26 },
  large: { width: 360, height: 42 },
} as const
const underLogo = 7

/**
 * The head of the first page: who writes over a double rule, to whom, and what it is. The subject is read before
 * the client, as the title of the letter.
 */
export function firstHead(sheet: ClassicSheet, root: Tag): Box {
  const { gaps } = sheet.measures
  const letterheadBox = letterhead(sheet, root)
  const subjectBox = subject(sheet, root)
  const partiesBox = clientAndFacts(sheet, root)
  return stacked([
    letterheadBox,
    emptyBox(gaps.rule),
    doubleRule(sheet),
    emptyBox(gaps.parties),
    partiesBox,
    emptyBox(gaps.subject),
    subjectBox,
  ])
}

/** The one line that heads every later page. */
export function laterHead({ blocks, measures, setter }: ClassicSheet): Box {
  const { title, client, date } = blocks.continuation
  const end = inline(setter, [
    [setter.shortened(client, styles.factLabel, measures.whole / 3), styles.factLabel],
    [client === '' ? '' : ', ', styles.factLabel],
    [date, styles.body],
  ])
  const parts = namesApart(title, [blocks.kind, blocks.number])
  const words = parts.map(part => [part, styles.semibold] as const)
  const start = inline(setter, words, measures.whole - end.width - 16)
  return stacked([
    beside([
      [0, start],
      [measures.whole - end.width, end],
    ]),
    emptyBox(4),
  ])
}

function letterhead({ brand, blocks, measures, setter, look }: ClassicSheet, root: Tag): Box {
  const { whole } = measures
  const { lines } = blocks.from
  const name = lines.filter(line => line.tone === 'strong').map(line => line.text)
  const street = lines.flatMap(({ tone, text }) =>
    tone === 'plain' ? [{ text, by: ', ' } as const] : [],
  )
  const nameStyle = { ...styles.name, color: readableOnWhite(brand.primary) }
  const logo = brand.logo && pictureBox(brand.logo, logoSizes[look.logoSize])
  const names = name.map(text => ({
    lines: setter.boxes(text, nameStyle, whole),
    tag: tagIn(root, 'P'),
  }))
  const streets =
    street.length === 0 ? [] : listed(setter, street, styles.street, whole, tagIn(root, 'P'))
  return stacked([
    // The name stands below it in letters.
    ...(logo ? [centred(tagged(logo, 'artifact'), whole), emptyBox(underLogo)] : []),
    ...names.flatMap(({ lines, tag }) => lines.map(line => centred(tagged(line, tag), whole))),
    emptyBox(1),
    ...streets.map(line => centred(line, whole)),
  ])
}

function doubleRule({ measures }: ClassicSheet): Box {
  return stacked([
    fillBox(measures.whole, 1.5, paperColors.ink),
    emptyBox(1.75),
    fillBox(measures.whole, 0.5, paperColors.ink),
  ])
}
