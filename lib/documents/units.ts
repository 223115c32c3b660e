/** A unit that is not known is printed as written and sent as "one", UN/ECE Recommendation 20. */
const one = 'C62'

/**
 * The UN/ECE Recommendation 20 code (EN 16931, BT-130) of a unit as people write it, in English, German or
 * French; C62 ("one") for an empty or unknown one. Letter case and a closing full stop do not matter.
 */
export function unitCodeOf(unit: string): string {
  return codes.get(unit.trim().toLowerCase().replace(/\.$/, '')) ?? one
}

const writings: Record<string, string> = {
  HUR: 'h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures',
  MIN: 'min, mins, minute, minutes, minuten',
  DAY: 'd, day, days, tag, tage, jour, jours',
  WEE: 'week, weeks, wk, wks, woche, wochen, semaine, semaines',
  MON: 'month, months, mo, mon, monat, monate, mois',
  ANN: 'year, years, yr, yrs, jahr, jahre, an, ans, année, années',
  H87: 'pc, pcs, piece, pieces, stk, stück, pce, pièce, pièces',
  SET: 'set, sets, satz, sätze, jeu, jeux',
  PR: 'pair, pairs, paar, paire, paires',
  ZP: 'page, pages, seite, seiten',
  D68: 'word, words, wort, wörter, wörtern, mot, mots',
  LS: 'lump sum, flat rate, pauschal, pauschale, psch, forfait',
  KGM: 'kg, kilogram, kilograms, kilogramm, kilogramme, kilogrammes',
  GRM: 'g, gram, grams, gramm, gramme, grammes',
  TNE: 't, tonne, tonnes, tonnen',
  MTR: 'm, metre, metres, meter, meters, mètre, mètres',
  CMT: 'cm',
  MMT: 'mm',
  KMT: 'km, kilometre, kilometres, kilometer, kilometers, kilomètre, kilomètres',
  SMI: 'mi, mile, miles, meile, meilen',
  FOT: 'ft, foot, feet',
  INH: 'in, inch, inches, zoll',
  YRD: 'yd, yard, yards',
  MTK: 'm², m2, sqm, qm, square metre, square metres, square meter, square meters, quadratmeter',
  FTK: 'ft², ft2, sqft, sq ft, square foot, square feet',
  MTQ: 'm³, m3, cbm, cubic metre, cubic metres, kubikmeter',
  LTR: 'l, litre, litres, liter, liters',
  KWH: 'kwh',
  LM: 'lm, linear metre, linear metres, laufmeter, lfm',
}

const codes = new Map(
  Object.entries(writings).flatMap(([code, list]) =>
    list.split(', ').map(writing => [writing, code] as const),
  ),
)
