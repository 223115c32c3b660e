import { describe, expect, it } from 'vitest'
import { companyFont, type FontNames, paperFont } from './brand-font'

const urlOf = (sha256: string) => `/api/assets/${sha256}`
const hash = (letter: string) => letter.repeat(64)
const evil = "x';@import url(//evil.example);body{display:none}"

function fontOf(family: string, weights: number[]): FontNames {
  const files = weights.map((weight, index) => ({ weight, sha256: hash('abc'[index] ?? 'd') }))
  return { family, files }
}

describe('a font on a page', () => {
  it('needs no file where it is there anyway', () => {
    const { stack, faces } = companyFont(fontOf('Inter', [400, 500, 600]), urlOf)
    expect(stack).toContain('Inter Variable')
    expect(faces).toBe('')
  })

  it('comes by hash, each weight for those around it', () => {
    const { stack, faces } = companyFont(fontOf('Work Sans', [600, 400, 500]), urlOf)
    expect(stack.startsWith("'Company',")).toBe(true)
    expect(faces.match(/font-weight:[\d ]+/g)).toEqual([
      'font-weight:1 400',
      'font-weight:500 500',
      'font-weight:600 1000',
    ])
    expect(faces).toContain(`src:url(/api/assets/${hash('b')})`)
    expect(faces.match(/font-display:swap/g)).toHaveLength(3)
  })

  it('stands for every weight where it has only one', () => {
    expect(companyFont(fontOf('Mine', [500]), urlOf).faces).toContain('font-weight:1 1000')
  })

  it('has serifs to stand in for serifs', () => {
    expect(companyFont(fontOf('Paper Serif', [400]), urlOf).stack).toContain('Georgia')
    expect(companyFont(fontOf('Manrope', [400]), urlOf).stack).not.toContain('Georgia')
  })

  it('lets nothing of its own name into a style, nor what is no hash', () => {
    const font = { ...fontOf(evil, [400]), files: [{ weight: 400, sha256: hash('a') }] }
    for (const each of [companyFont(font, urlOf), paperFont(font, urlOf)])
      expect(`${each.stack}${each.faces}`).not.toMatch(/import|evil|body|display:none/)
    const file = { weight: 400, sha256: `${hash('a')});}body{` }
    expect(companyFont({ family: 'Mine', files: [file] }, urlOf).faces).toBe('')
  })

  it('is named by its file on a paper, so that an old one stands beside a new one', () => {
    const paper = paperFont(fontOf('Mine', [400]), urlOf)
    expect(paper.stack.startsWith("'Paper aaaaaaaaaaaa',")).toBe(true)
    expect(paper.faces).toContain("font-family:'Paper aaaaaaaaaaaa'")
  })
})
