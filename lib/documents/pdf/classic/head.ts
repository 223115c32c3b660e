import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { centred } from '@/lib/documents/pdf/layout/alignment'
import { pictureBox } from '@/lib/documents/pdf/layout/pictures'
import { inline } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import { clientAndFacts } from './parties'
import type { ClassicSheet } from './sheet'
import { subject } from './subject'

const logoHeight = 26
const widestLogo = 240
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
  const measure = measures.whole - end.width - 16
  const start = setter.text(
    setter.shortened(title, styles.semibold, measure),
    styles.semibold,
    measure,
  )
  return stacked([
    beside([
      [0, start],
      [measures.whole - end.width, end],
    ]),
    emptyBox(4),
  ])
}

function letterhead({ brand, blocks, measures, setter }: ClassicSheet, root: Tag): Box {
  const { whole } = measures
  const { lines } = blocks.from
  const name = lines.filter(line => line.tone === 'strong').map(line => line.text)
  const street = lines.filter(line => line.tone === 'plain').map(line => line.text)
  const nameStyle = { ...styles.name, color: readableOnWhite(brand.primary) }
  const paragraph = (text: string, style: typeof nameStyle | typeof styles.street): Box[] => {
    if (text === '') return []
    const tag = tagIn(root, 'P')
    return setter.boxes(text, style, whole).map(line => centred(tagged(line, tag), whole))
  }
  const logo = brand.logo && pictureBox(brand.logo, { width: widestLogo, height: logoHeight })
  return stacked([
    // The name stands below it in letters.
    ...(logo ? [centred(tagged(logo, 'artifact'), whole), emptyBox(underLogo)] : []),
    ...name.flatMap(text => paragraph(text, nameStyle)),
    emptyBox(1),
    ...paragraph(street.join(', '), styles.street),
  ])
}

function doubleRule({ measures }: ClassicSheet): Box {
  return stacked([
    fillBox(measures.whole, 1.5, paperColors.ink),
    emptyBox(1.75),
    fillBox(measures.whole, 0.5, paperColors.ink),
  ])
}
