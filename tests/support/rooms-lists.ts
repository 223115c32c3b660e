/** Decisions that are made in few places, each with its reason. One more place is a line here. */
export type Places = Readonly<Record<string, string>>

/** Single imports that the rooms refuse. */
export const exceptions: readonly { file: string; target: string; because: string }[] = [
  {
    file: 'app/api/cron/deliver/route.ts',
    target: 'lib/outbox/deliver.ts',
    because: 'Cron has mail delivered, as the ticker does.',
  },
  {
    file: 'app/api/cron/imports/route.ts',
    target: 'lib/imports/round/deliver.ts',
    because: 'Cron has imports worked on, as the ticker does.',
  },
  {
    file: 'lib/imports/plan/commands.ts',
    target: 'lib/imports/rows/input.ts',
    because: 'Each row of a file is a form that nobody filled in: the same schema reads it.',
  },
  {
    file: 'lib/housekeeping/queries.ts',
    target: 'lib/access/doors.ts',
    because:
      'Whether the database answers belongs to no company, so it asks through the system door.',
  },
  {
    file: 'lib/housekeeping/queries.ts',
    target: 'lib/platform/log.ts',
    because: 'The health check tells the caller nothing, so that its reason must reach the log.',
  },
  {
    file: 'lib/companies/closing/queries.ts',
    target: 'lib/platform/env.ts',
    because: 'For how long documents are kept is the operator’s word, and the page tells it.',
  },
  ...['lib/platform/mail/captured.ts', 'lib/platform/mail/send.ts'].map(target => ({
    file: 'lib/mailbox/queries.ts',
    target,
    because: 'The mailbox is files beside the database, so that there is no transaction to take.',
  })),
  ...['lib/accounts/links/queries.ts', 'lib/invitations/acceptance/queries.ts'].flatMap(file =>
    ['lib/access/doors.ts', 'lib/access/link-tokens.ts', 'lib/platform/clock.ts'].map(target => ({
      file,
      target,
      because:
        'A token names its row before a company or user is known: a page has no more than it.',
    })),
  ),
  {
    file: 'lib/mails/texts/commands.ts',
    target: 'emails/render-letter.ts',
    because: 'What one sees before it is saved is the very mail, not a drawing of it.',
  },
  {
    file: 'lib/mails/preview/commands.ts',
    target: 'emails/render-letter.ts',
    because: 'What one sees before it is sent is the very mail, not a drawing of it.',
  },
  ...['app/api/assets/[sha256]/route.ts', 'app/c/[token]/assets/[sha256]/route.ts'].map(file => ({
    file,
    target: 'lib/documents/pdf/fonts.ts',
    because: 'A font that comes along is a file: there is nothing to query.',
  })),
]

export const callers: Readonly<Record<string, Places>> = {
  inSystem: {
    'lib/access/session.ts': 'reads the session, which says whose company it is',
    'lib/access/open-link.ts': 'a token names its link, whose row says whose it is',
    'lib/access/rate-limit.ts': 'counts what strangers do, who belong to no company',
    'lib/access/sign-in.ts': 'counts failures and starts sessions before anybody is known',
    'lib/access/second-factor.ts': 'asks for codes before anybody is known',
    'lib/accounts/email-change/commands.ts': 'users belong to no company',
    'lib/accounts/password/commands.ts': 'users belong to no company',
    'lib/accounts/profile/commands.ts': 'users belong to no company',
    'lib/accounts/second-factor/commands.ts': 'users belong to no company',
    'lib/accounts/sessions/commands.ts': 'sessions belong to no company',
    'lib/invite-codes/commands.ts': 'whoever signs up has no company yet',
    'app/(office)/account/page.tsx': 'a person’s account belongs to no company',
    'scripts/invite-code.ts': 'codes belong to no company',
    'lib/accounts/commands.ts': 'signs up and switches, where the company is new or another',
    'lib/accounts/deliver.ts': 'mail about users belongs to no company',
    'lib/accounts/links/queries.ts': 'a token names its row, whose user nobody knows before',
    'lib/accounts/password-reset/commands.ts': 'whoever forgot a password is not signed in',
    'lib/accounts/verification/commands.ts': 'users belong to no company',
    'lib/invitations/acceptance/commands.ts': 'whoever accepts is no member yet',
    'lib/invitations/acceptance/queries.ts':
      'a token names its invitation, whose row says whose it is',
    'lib/documents/download-claim.ts': 'a token names its company, not the other way round',
    'lib/documents/load-assets.ts': 'render-pdf knows hashes alone',
    'lib/companies/closing/end/commands.ts': 'finds whose time has come',
    'lib/companies/closing/people/commands.ts':
      'users belong to no company, and nobody works at a closed one',
    'lib/housekeeping/commands.ts': 'cleans up after all companies',
    'lib/housekeeping/queries.ts': 'asks whether the database answers',
    'lib/verification/commands.ts': 'the hash of a PDF tells whose it is',
    'lib/outbox/commands.ts': 'forgets old mail of all companies and of none',
    'lib/outbox/events/commands.ts': 'the provider names a mail, and its row the company',
    'lib/outbox/round/commands.ts': 'takes what is due, of whatever company',
    'lib/imports/cleanup/commands.ts': 'forgets old files of all companies',
    'lib/imports/round/commands.ts': 'takes the import that waits longest, of whatever company',
    'lib/exports/commands.ts': 'removes files of all companies',
    'lib/exports/deliver.ts': 'members may not read users, whose address it is',
    'lib/exports/making/commands.ts': 'takes the export that waits longest, of whatever company',
    'lib/clients/privacy/commands.ts':
      'what is otherwise only added to, such as the activity, is changed through this door alone',
    'scripts/erase-companies.ts': 'finds what was closed long ago',
    'scripts/seed.ts': 'adds the sample company, which nobody is a member of yet',
  },
  asCompanyId: {
    'lib/imports/round/commands.ts': 'from the row of the import',
    'lib/exports/commands.ts': 'from the row of the export',
    'lib/exports/deliver.ts': 'from the row of the outbox',
    'lib/exports/making/commands.ts': 'from the row of the export',
    'lib/access/session.ts': 'from the session row',
    'lib/access/open-link.ts': 'from the row of the link',
    'lib/accounts/commands.ts': 'of the company that is being made',
    'lib/invitations/acceptance/commands.ts': 'from the row of the invitation',
    'lib/companies/closing/deliver.ts': 'from the row of the outbox',
    'lib/companies/closing/end/commands.ts': 'from the row of the company',
    'lib/invitations/deliver.ts': 'from the row of the outbox',
    'lib/documents/download-claim.ts': 'from the row of the token',
    'lib/verification/commands.ts': 'from the row of the PDF’s hash',
    'lib/outbox/events/commands.ts': 'from the row of the mail',
    'lib/outbox/round/commands.ts':
      'from the row of the mail, also under the nil UUID of mail about users',
    'scripts/bench/queries.ts': 'of the company that is measured',
    'scripts/seed.ts': 'of the sample company',
    'lib/mails/deliver.ts': 'from the row of the outbox',
  },
  setClock: { 'scripts/seed.ts': 'the sample’s documents were issued on past days' },
  inCompanyTransaction: { 'lib/access/doors.ts': 'the company door' },
  inSystemTransaction: { 'lib/access/doors.ts': 'the system door' },
  startTicker: { 'instrumentation-node.ts': 'started once, with the server' },
}

export const serverOnly: Places = {
  'lib/access/session.ts': 'reads cookies',
  'lib/access/action.ts': 'answers actions',
  'lib/access/credentials.ts': 'sets cookies',
}

/** Where `try` stands: a refusal becomes a value, a constraint a sentence, or an outer parser's throw an answer. */
export const catching: Places = {
  'components/credit-notes/credit-figures.ts': 'a refusal of the model is shown while one chooses',
  'components/form/use-action-form.ts': 'the network may be gone; what was typed stays',
  'components/drafts/editor/draft-mirror.ts': 'the browser may refuse to store',
  'components/shell/palette/recent.ts': 'the browser may refuse to store',
  'db/migrate.ts': 'ends its connection whatever happens',
  'db/tenancy.ts': 'runs a transaction again after a deadlock',
  'instrumentation-node.ts': 'half a server helps nobody: it ends the process',
  'lib/access/action.ts': 'the one place where a refusal becomes a value',
  'lib/access/auth.ts': 'carries a refusal through the sign-in library',
  'lib/access/credentials.ts': 'takes the refusal out of the sign-in library',
  'lib/access/sealing.ts': 'the cipher throws at what another key sealed',
  'lib/accounts/email-change/commands.ts': 'the constraint of the address becomes a sentence',
  'lib/accounts/commands.ts': 'two constraints become sentences',
  'lib/companies/commands.ts': 'the constraint of the slug becomes a sentence',
  'lib/companies/numbers/commands.ts': 'the constraint of the numbers becomes a sentence',
  'lib/documents/drawable.ts': 'a drawing’s refusal becomes a sentence',
  'lib/documents/pdf/engine.ts': 'a picture’s refusal becomes one of drawing',
  'lib/documents/pdf/engine-entry.ts': 'a refusal crosses to another thread as a value',
  'lib/documents/pdf/worker-pool.ts': 'the end of a thread becomes a refusal',
  'lib/documents/pdf/faces.ts': 'the parser throws at what is no font',
  'lib/documents/png.ts': 'zlib throws at broken pictures',
  'lib/drafts/photos/commands.ts': 'a picture’s refusal becomes a sentence',
  'lib/housekeeping/queries.ts': 'a database that does not answer is the answer',
  'lib/visits/answer/commands.ts': 'a drawing’s refusal becomes a sentence',
  'lib/money/calculate.ts': 'a refusal becomes the answer { error }',
  'lib/money/reading.ts': 'adds the line to a refusal',
  'lib/platform/calendar.ts': 'Intl throws at unknown time zones',
  'lib/platform/cursor.ts': 'an edited address is no cursor',
  'lib/platform/mail/provider-event.ts': 'the library throws at a signature that does not fit',
}

/** Where `as` names a type (not `as const`): helpers that mint or narrow, each beside the check it rests on. */
export const casting: Places = {
  'components/clients/paths.ts': 'the router’s type of a path built from an id',
  'components/exports/paths.ts': 'the router’s type of a path built from an id',
  'components/imports/paths.ts': 'the router’s type of a path built from an id',
  'components/form/use-action-form.ts': 'a field’s path, after asking whether it is mounted',
  'components/shell/list-address.ts': 'the router’s type of a path with a query',
  'db/connection.ts': 'one pool, however often the module is loaded',
  'db/tenancy.ts': 'brands a transaction once its settings are sent',
  'lib/access/actor.ts': 'mints a CompanyId',
  'lib/documents/pdf/worker-pool.ts': 'one pool, however often the module is loaded',
  'lib/access/auth.config.ts': 'the router’s type of a path that was checked',
}

/** Where the framework or a tool wants a default export. */
export const defaultExports =
  /^app\/(.*\/)?((page|layout|template|default|error|global-error|not-found|forbidden|unauthorized|loading)\.tsx|(manifest|robots|sitemap)\.ts)$|^[\w-]+\.config\.(ts|mjs)$|^tests\/support\/database-setup\.ts$|\.d\.ts$/

/** Where process.env is read. */
export const environment =
  /^(lib\/platform\/env\.ts|scripts\/.*|tests\/.*|instrumentation\.ts|[\w-]+\.config\.ts|.*\.test\.tsx?)$/

/** Where the framework wants an error page to run in the browser. */
export const clientPages = /^app\/(.*\/)?(error|global-error)\.tsx$/

/** Where Intl is asked: for time zones and names, never for figures or while a document is drawn. */
export const internationalisation: Places = {
  'components/accounts/sign-up-form.tsx': 'the browser’s own time zone',
  'components/form/options.ts': 'names of zones, countries and currencies to choose from',
  'lib/documents/address.ts': 'names of countries, when a snapshot is made',
  'lib/imports/countries/model.ts': 'names of countries, as files write them',
  'lib/platform/calendar.ts': 'wall clocks of time zones',
}

/** Why a linter's rule is silenced. */
export const silenced: Places = {
  'components/imports/mapped-field.tsx': 'a column is its place',
  'components/brand/company-mark.tsx': 'logos are content-addressed and already small',
  'components/documents/paper-picture.tsx': 'pictures are content-addressed and sized',
  'components/mails/recipients-field.tsx': 'a row is its place: its address stands in the form',
  'components/quotes/answer-evidence.tsx': 'signatures are content-addressed and already small',
  'components/drafts/editor/line-photo.tsx': 'photos are content-addressed and already small',
  'components/shell/use-theme.ts': 'the Cookie Store API is missing in browsers still in use',
}

/** Where words stand in code although somebody reads them: they are names, or follow another language than the reader's. */
export const ownTexts: Places = {
  'components/brand/brand-font.ts': 'names of typefaces, in styles',
  'components/brand/company-colors.tsx': 'a style sheet',
  'components/brand/mark.tsx': 'the name of the product',
  'components/companies/brand-font-field.tsx': 'names of typefaces',
  'components/companies/settings-nav.tsx': 'keys of places, whose words the catalogue has',
  'components/links/browser-words.ts': 'names of browsers and systems',
  'components/presets/sample-document.ts': 'a made-up document, in words of its own',
  'components/site/sample-paper.tsx': 'a picture of a document',
  'components/ui/iso-date.ts': 'months as they are typed and read back',
}

/** Words of the visitor's page follow the document's language; the shelf of components is for development. */
export const ownLanguage = /^(components\/visitor|app\/kitchen-sink)\//

/** Names of folders and files that say nothing about what is inside. */
export const emptyNames =
  /^(utils?|helpers?|services?|repositor(y|ies)|managers?|common|misc|shared)$/

export const pageLines = 60
export const fileLines = 400
export const actionLines = 6
