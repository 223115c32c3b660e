import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DocumentChange } from '@/lib/documents/change'
import { DocumentChanges } from './document-changes'

const price: DocumentChange = {
  mark: 'changed',
  subject: 'design',
  label: 'Website design',
  aspect: 'price',
  before: '95.00',
  after: '110.00',
}

function said(changes: DocumentChange[]): string {
  const html = renderToStaticMarkup(<DocumentChanges after="Version 2" changes={changes} />)
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

it('says that both versions are the same', () => {
  expect(said([])).toBe('Both versions say the same.')
})

it('says what changed, with the word for it, before and after', () => {
  const text = said([price])
  expect(text).toContain('What Before Version 2')
  expect(text).toContain('Website design Price changed Before 95.00 Version 2 110.00')
})

it('has a word and a shape for what was added, removed and moved', () => {
  const marks = ['added', 'removed', 'moved'] as const
  const changes: DocumentChange[] = marks.map(mark => ({
    ...price,
    mark,
    subject: mark,
    aspect: '',
  }))
  const html = renderToStaticMarkup(<DocumentChanges changes={changes} />)
  for (const word of ['Added', 'Removed', 'Moved']) expect(html).toContain(word)
  expect(new Set(html.match(/lucide-[\w-]+/g)).size).toBe(3)
  expect(said([{ ...price, mark: 'moved', aspect: 'section' }])).toContain(
    'Moved to another section',
  )
})

it('says in words that one side holds nothing', () => {
  expect(said([{ ...price, mark: 'added', before: '' }])).toContain('nothing')
})

it('names a line once, for all of its changes, and to those who hear it each time', () => {
  const html = renderToStaticMarkup(
    <DocumentChanges changes={[price, { ...price, aspect: 'amount' }]} />,
  )
  expect(html.match(/class="block font-medium">Website design/g)).toHaveLength(1)
  expect(html.match(/class="sr-only">Website design/g)).toHaveLength(1)
})

it('has words for what a document does not say itself', () => {
  const section = { word: 'section', of: '2' } as const
  const option: DocumentChange = {
    mark: 'changed',
    subject: 'two',
    label: section,
    aspect: 'option',
    before: { word: 'optionChosen' },
    after: { word: 'notOptional' },
  }
  expect(said([option])).toContain(
    'Section 2 Option changed Before optional, chosen Version 2 not optional',
  )
  const total: DocumentChange = { ...price, label: { word: 'total' }, aspect: '' }
  expect(said([total])).toContain('Total Changed')
})
