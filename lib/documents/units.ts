/** A unit that is not known is printed as written and sent as "one", UN/ECE Recommendation 20. */
const one = 'C62'

/**
 * The UN/ECE Recommendation 20 code (EN 16931, BT-130) of a unit as people write it, in the languages
 * of documents; C62 ("one") for an empty or unknown one. Letter case and a closing full stop do not matter.
 */
export function unitCodeOf(unit: string): string {
  return codes.get(unit.trim().toLowerCase().replace(/\.$/, '')) ?? one
}

const writings: Record<string, string> = {
  HUR: 'h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, godz, godzina, godziny, godzin, hod, hodina, hodiny, hodin',
  MIN: 'min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuta, minuty, minut',
  DAY: 'd, day, days, tag, tage, jour, jours, día, días, giorno, giorni, dag, dagen, dzień, dni, den, dny, dní',
  WEE: 'week, weeks, wk, wks, woche, wochen, semaine, semaines, semana, semanas, settimana, settimane, weken, tydzień, tygodnie, tygodni, týden, týdny, týdnů',
  MON: 'month, months, mo, mon, monat, monate, mois, mes, meses, mese, mesi, maand, maanden, miesiąc, miesiące, miesięcy, měsíc, měsíce, měsíců',
  ANN: 'year, years, yr, yrs, jahr, jahre, an, ans, année, années, año, años, anno, anni, jaar, jaren, rok, lata, lat, roky, let',
  H87: 'pc, pcs, piece, pieces, stk, stück, pce, pièce, pièces, ud, uds, unidad, unidades, pezzo, pezzi, pz, stuk, stuks, szt, sztuka, sztuki, sztuk, ks, kus, kusy, kusů',
  SET: 'set, sets, satz, sätze, jeu, jeux',
  PR: 'pair, pairs, paar, paire, paires',
  ZP: 'page, pages, seite, seiten, página, páginas, pagina, pagine, paginas, pagina’s, strona, strony, stron, strana, strany, stran',
  D68: 'word, words, wort, wörter, wörtern, mot, mots, palabra, palabras, parola, parole, woord, woorden, słowo, słowa, słów, slovo, slova, slov',
  LS: 'lump sum, flat rate, pauschal, pauschale, psch, forfait, precio cerrado, tanto alzado, a corpo, vast bedrag, ryczałt, paušál',
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
