import type { browsers } from '@/lib/messages/en/browsers'

/** What a visitor looked with, as people would say it: "Safari on iPhone". Anything unknown is cut short. */
export function browserWords(userAgent: string, t: typeof browsers): string {
  const browser = knownBrowsers.find(([pattern]) => pattern.test(userAgent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
  if (browser) return system ? t.on(browser, system) : browser
  if (system) return t.someOn(system)
  return userAgent.length > 40 ? `${userAgent.slice(0, 39)}…` : userAgent
}

/** In this order: many name themselves after others as well. */
const knownBrowsers: readonly [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Version\/[\d.]+ .*Safari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]
