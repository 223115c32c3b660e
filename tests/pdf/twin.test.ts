import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Paper } from '@/components/documents/paper'
import { type Snapshot, type TemplateName, templateNames } from '@/lib/documents/model'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { goldenSnapshots } from './golden-samples'
import { readAloud } from './read-aloud'
import { sampleAssets, sampleSnapshot } from './samples'

describe.each(templateNames)('a document in %s', template => {
  it.each(Object.entries(goldenSnapshots))(
    'says the same on screen and in the PDF, in the same order: %s',
    async (_, golden) => {
      const snapshot = inTemplate(golden, template)
      const onScreen = wordsOf(spokenText(onPaper(snapshot)))
      const heard = readAloud(await renderPdf(snapshot, sampleAssets))
      const inPdf = wordsOf(heard.map(withoutRole).join(' '))
      expect(wholeWords(inPdf, onScreen)).toEqual(onScreen)
    },
  )
})

function inTemplate({ content }: Snapshot, template: TemplateName): Snapshot {
  return sampleSnapshot({ ...content, layout: { ...content.layout, template } })
}

function onPaper({ blocks, content, template }: Snapshot): string {
  const { brand, layout, paper } = content
  const logoUrl = brand.logo && '/logo.png'
  return renderToStaticMarkup(
    createElement(Paper, { blocks, brand, layout, paper, template: template.name, logoUrl }),
  )
}

/** What is read out of the markup: the words of pictures too, but nothing that is said twice or on every page. */
function spokenText(html: string): string {
  return unescaped(
    html
      .replace(/<style[^>]*>.*?<\/style>/s, '')
      .replaceAll(/<(\w+)[^>]* data-(?:repeated|furniture)=""[^>]*>.*?<\/\1>/gs, ' ')
      .replaceAll(/<(?:img|svg)[^>]* (?:alt|aria-label)="([^"]*)"[^>]*>/g, ' $1 ')
      .replaceAll(/<\/?(?:span|bdi|strong)\b[^>]*>/g, '')
      .replaceAll(/<[^>]+>/g, ' '),
  )
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }

function unescaped(text: string): string {
  return Object.entries(entities).reduce((all, [name, character]) => {
    return all.replaceAll(name, character)
  }, text)
}

/** What is heard of an element begins with its role, such as "TD". */
function withoutRole(heard: string): string {
  return heard.replace(/^\w+ ?/, '')
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** Words that were broken over lines put together again, after their pattern; two words are never made one. */
function wholeWords(words: readonly string[], pattern: readonly string[]): string[] {
  const rest = words.toReversed()
  const whole = pattern.map(word => {
    let found = ''
    while (found.length < word.length && rest.length > 0) found += rest.pop()
    return found
  })
  return [...whole, ...rest.reverse()]
}
