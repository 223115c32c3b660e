const sentences = {
  gone: {
    title: 'This download has been used or has expired',
    text: 'For your safety a PDF can be fetched once and only for a few minutes. Open the document and choose “Download PDF” again: you get the very same file.',
  },
  busy: {
    title: 'This PDF is being downloaded right now',
    text: 'Another window is fetching it. If that one does not finish, try again in a minute.',
  },
  waiting: {
    title: 'Many documents are being made right now',
    text: 'Wait a little, then open this link again. It still works, once.',
  },
  differs: {
    title: 'This PDF could not be made again as it was first made',
    text: 'Nothing is handed out until it can be. Contact support with this code:',
  },
} as const

/**
 * A page that needs nothing but itself, since this route answers outside the app's layout.
 * @param code what support is told: hex digits and hyphens
 */
export function gonePage(state: keyof typeof sentences, code = ''): string {
  const { title, text } = sentences[state]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/24px system-ui, sans-serif }
  main { max-width: 480px; padding: 32px }
  h1 { font-size: 28px; line-height: 36px; font-weight: 500; letter-spacing: -0.02em; margin: 0 0 12px }
  p { margin: 0 0 24px; opacity: 0.8 }
  a { color: inherit; text-underline-offset: 3px }
</style>
</head>
<body><main><h1>${title}</h1><p>${text}${code && ` <strong>${code}</strong>`}</p><p><a href="/invoices">Go to the invoices</a></p></main></body>
</html>`
}
