/** What is said where no document tells the language: the browser does. */
export const visitorLanguages = ['en', 'de', 'fr'] as const
export type VisitorLanguage = (typeof visitorLanguages)[number]

export interface LostWords {
  title: string
  text: string
  ask: string
  asked: string
  refused: string
  offline: string
  error: { title: string; text: string; retry: string; reference: string }
  footer: { issued: string }
}

/** The first of the languages a browser prefers that the page is written in. */
export function languageOf(preferred: readonly string[]): VisitorLanguage {
  const names = preferred.map(each => each.trim().slice(0, 2).toLowerCase())
  const known = names.flatMap(name => visitorLanguages.find(each => each === name) ?? [])
  return known[0] ?? 'en'
}

export const lostWords: Record<VisitorLanguage, LostWords> = {
  en: {
    title: 'This link does not open anything',
    text: 'It may have expired or been withdrawn, or a part of its address is missing. If it has expired, we can mail a fresh link to the address it was first sent to.',
    ask: 'Mail me a fresh link',
    asked:
      'If this link was sent to you and has only expired, a fresh one is on its way to the same address. It can take a few minutes. Nothing came? Ask whoever sent you the document for a new link.',
    refused: 'That was asked too often. Please try again in a few minutes.',
    offline: 'The server did not answer. Check your connection and try again.',
    error: {
      title: 'This page could not be shown',
      text: 'Something went wrong on our side; nothing you did is lost. Please try again in a moment.',
      retry: 'Try again',
      reference: 'Reference',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  de: {
    title: 'Dieser Link öffnet nichts',
    text: 'Er ist vielleicht abgelaufen oder wurde zurückgezogen, oder ein Teil der Adresse fehlt. Ist er abgelaufen, können wir einen neuen an die Adresse schicken, an die er zuerst ging.',
    ask: 'Neuen Link zusenden',
    asked:
      'Wenn dieser Link an Sie ging und nur abgelaufen ist, ist ein neuer an dieselbe Adresse unterwegs. Das kann einige Minuten dauern. Es kam nichts? Bitten Sie um einen neuen Link, wo das Dokument herkam.',
    refused: 'Das wurde zu oft angefragt. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    offline:
      'Der Server hat nicht geantwortet. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    error: {
      title: 'Diese Seite konnte nicht gezeigt werden',
      text: 'Bei uns ist etwas schiefgegangen; was Sie getan haben, ist nicht verloren. Bitte versuchen Sie es gleich noch einmal.',
      retry: 'Noch einmal versuchen',
      reference: 'Kennung',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  fr: {
    title: 'Ce lien n’ouvre rien',
    text: 'Il a peut-être expiré ou a été retiré, ou une partie de son adresse manque. S’il a expiré, nous pouvons envoyer un nouveau lien à l’adresse qui l’avait reçu.',
    ask: 'M’envoyer un nouveau lien',
    asked:
      'Si ce lien vous a été envoyé et qu’il a seulement expiré, un nouveau est en route vers la même adresse. Cela peut prendre quelques minutes. Rien reçu ? Demandez un nouveau lien à la personne qui vous a envoyé le document.',
    refused: 'Trop de demandes. Veuillez réessayer dans quelques minutes.',
    offline: 'Le serveur n’a pas répondu. Vérifiez votre connexion et réessayez.',
    error: {
      title: 'Cette page n’a pas pu être affichée',
      text: 'Une erreur s’est produite de notre côté ; rien de ce que vous avez fait n’est perdu. Veuillez réessayer dans un instant.',
      retry: 'Réessayer',
      reference: 'Référence',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
}
