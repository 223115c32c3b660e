import { expect, test } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { longestOf } from '@/lib/presets/model'
import { saveDraftInput } from './input'
import { emptyLine } from './model'

function sentWith(descriptions: string[]) {
  return {
    draft: {
      kind: 'invoice',
      id: newId(),
      clientId: null,
      presetId: null,
      currency: 'EUR',
      issuedOn: '2026-11-20',
      dueOn: '2026-12-20',
      purchaseOrder: '',
      taxMode: 'exclusive',
      defaultTax: { category: 'S', rate: '19' },
      discount: null,
      lines: descriptions.map(description => ({ ...emptyLine(), description })),
      notes: '',
      terms: '',
    },
    version: 0,
    editorId: newId(),
  }
}

test('the texts of a draft leave room for those of its look', () => {
  const full = Array.from({ length: 98 }, () => 'x'.repeat(2000))
  expect(full.join('').length + longestOf.intro + longestOf.legal).toBe(200_000)
  expect(saveDraftInput.safeParse(sentWith(full)).success).toBe(true)
  const answer = saveDraftInput.safeParse(sentWith([...full, 'x']))
  expect(answer.error?.issues[0]?.message).toContain('196,000 characters')
})
