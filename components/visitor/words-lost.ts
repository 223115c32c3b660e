/** What is said where no document tells the language: the browser does. */
export const visitorLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs'] as const
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
  es: {
    title: 'Este enlace no abre nada',
    text: 'Puede que haya caducado o se haya retirado, o que falte una parte de la dirección. Si ha caducado, podemos enviar uno nuevo a la dirección que lo recibió.',
    ask: 'Enviarme un enlace nuevo',
    asked:
      'Si este enlace se le envió a usted y solo ha caducado, uno nuevo va de camino a la misma dirección. Puede tardar unos minutos. ¿No llega nada? Pida un enlace nuevo a quien le envió el documento.',
    refused: 'Se ha pedido demasiadas veces. Inténtelo de nuevo en unos minutos.',
    offline: 'El servidor no ha respondido. Compruebe la conexión e inténtelo de nuevo.',
    error: {
      title: 'No se ha podido mostrar esta página',
      text: 'Algo ha fallado por nuestra parte; no se ha perdido nada de lo que ha hecho. Inténtelo de nuevo en un momento.',
      retry: 'Intentarlo de nuevo',
      reference: 'Referencia',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  it: {
    title: 'Questo link non apre nulla',
    text: 'Forse è scaduto o è stato ritirato, oppure manca una parte dell’indirizzo. Se è scaduto, possiamo inviarne uno nuovo all’indirizzo che l’aveva ricevuto.',
    ask: 'Inviami un nuovo link',
    asked:
      'Se questo link è stato inviato a Lei ed è solo scaduto, uno nuovo è in arrivo allo stesso indirizzo. Può richiedere qualche minuto. Non è arrivato nulla? Chieda un nuovo link a chi Le ha inviato il documento.',
    refused: 'È stato richiesto troppe volte. Riprovi tra qualche minuto.',
    offline: 'Il server non ha risposto. Controlli la connessione e riprovi.',
    error: {
      title: 'Non è stato possibile mostrare questa pagina',
      text: 'Qualcosa è andato storto da parte nostra; nulla di ciò che ha fatto è andato perso. Riprovi tra un momento.',
      retry: 'Riprova',
      reference: 'Riferimento',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  nl: {
    title: 'Deze link opent niets',
    text: 'Misschien is hij verlopen of ingetrokken, of ontbreekt er een deel van het adres. Is hij verlopen, dan kunnen we een nieuwe sturen naar het adres dat hem kreeg.',
    ask: 'Stuur mij een nieuwe link',
    asked:
      'Als deze link aan u is gestuurd en alleen is verlopen, is een nieuwe onderweg naar hetzelfde adres. Dat kan een paar minuten duren. Niets ontvangen? Vraag een nieuwe link aan wie u het document stuurde.',
    refused: 'Dat is te vaak gevraagd. Probeer het over een paar minuten opnieuw.',
    offline: 'De server heeft niet geantwoord. Controleer de verbinding en probeer het opnieuw.',
    error: {
      title: 'Deze pagina kon niet worden getoond',
      text: 'Er ging bij ons iets mis; wat u deed is niet verloren. Probeer het zo meteen opnieuw.',
      retry: 'Opnieuw proberen',
      reference: 'Kenmerk',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  pl: {
    title: 'Ten link niczego nie otwiera',
    text: 'Być może wygasł albo został wycofany, albo brakuje części adresu. Jeśli wygasł, możemy wysłać nowy na adres, na który przyszedł.',
    ask: 'Wyślij mi nowy link',
    asked:
      'Jeśli ten link był wysłany do tej osoby i tylko wygasł, nowy jest już w drodze na ten sam adres. Może to potrwać kilka minut. Nic nie przyszło? O nowy link można poprosić nadawcę dokumentu.',
    refused: 'Zbyt wiele prób. Proszę spróbować ponownie za kilka minut.',
    offline: 'Serwer nie odpowiedział. Proszę sprawdzić połączenie i spróbować ponownie.',
    error: {
      title: 'Nie udało się pokazać tej strony',
      text: 'Coś poszło nie tak po naszej stronie; nic nie zostało utracone. Proszę spróbować ponownie za chwilę.',
      retry: 'Spróbuj ponownie',
      reference: 'Numer błędu',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
  cs: {
    title: 'Tento odkaz nic neotevírá',
    text: 'Možná vypršel nebo byl zrušen, nebo chybí část adresy. Pokud vypršel, můžeme poslat nový na adresu, na kterou přišel.',
    ask: 'Poslat nový odkaz',
    asked:
      'Pokud byl tento odkaz poslán vám a jen vypršel, nový je na cestě na stejnou adresu. Může to trvat několik minut. Nic nepřišlo? Požádejte o nový odkaz toho, kdo vám dokument poslal.',
    refused: 'Příliš mnoho pokusů. Zkuste to prosím za několik minut.',
    offline: 'Server neodpověděl. Zkontrolujte připojení a zkuste to znovu.',
    error: {
      title: 'Stránku se nepodařilo zobrazit',
      text: 'Na naší straně se něco pokazilo; nic z vaší práce se neztratilo. Zkuste to prosím za chvíli.',
      retry: 'Zkusit znovu',
      reference: 'Číslo chyby',
    },
    footer: { issued: 'Pixel Crafte Billing' },
  },
}
