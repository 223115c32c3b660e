const sheet = { stroke: 'var(--input)', fill: 'var(--card)' } as const
const ruled = { stroke: 'var(--faint)', strokeLinecap: 'round', strokeWidth: 1.5 } as const

/** A stack of papers with figures: for invoices. */
export function InvoiceDrawing() {
  return (
    <Canvas>
      <rect
        x="36.5"
        y="24.5"
        width="132"
        height="160"
        rx="2"
        transform="rotate(-4 100 100)"
        {...sheet}
      />
      <rect x="92.5" y="8.5" width="148" height="176" rx="2" {...sheet} />
      <rect x="108" y="24" width="12" height="12" rx="3" fill="var(--primary)" />
      <path d="M126 30h26M196 30h28M108 56h36M108 64h28M196 56h28" {...ruled} />
      <path d="M108 78.5h116M108 96.5h116M108 114.5h116M164 132.5h60" stroke="var(--input)" />
      <path d="M108 88h44M206 88h18M108 106h56M202 106h22M108 124h36M208 124h16" {...ruled} />
      <path d="M164 144h18" {...ruled} />
      <path d="M196 144h28" stroke="var(--foreground)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M108 156h40" stroke="var(--primary)" strokeWidth="1.5" strokeLinecap="round" />
    </Canvas>
  )
}

/** A paper with options to tick and a signature: for quotes. */
export function QuoteDrawing() {
  return (
    <Canvas>
      <rect
        x="36.5"
        y="24.5"
        width="132"
        height="160"
        rx="2"
        transform="rotate(-4 100 100)"
        {...sheet}
      />
      <rect x="92.5" y="8.5" width="148" height="176" rx="2" {...sheet} />
      <rect x="108" y="24" width="12" height="12" rx="3" fill="var(--primary)" />
      <path d="M126 30h26M196 30h28M108 56h36M108 64h28" {...ruled} />
      <path d="M108 76.5h116M108 138.5h116" stroke="var(--input)" />
      <circle cx="112" cy="88" r="4.5" fill="var(--primary)" />
      <circle cx="112" cy="106" r="4.5" fill="var(--primary)" />
      <path
        d="m110 88.2 1.4 1.4 2.6-3M110 106.2l1.4 1.4 2.6-3"
        stroke="var(--primary-foreground)"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="112" cy="124" r="4" stroke="var(--faint)" strokeWidth="1.5" />
      <path d="M124 88h44M210 88h14M124 106h52M204 106h20M124 124h36M212 124h12" {...ruled} />
      <path
        d="M108 158c3-6 6-9 7-7 1 3-3 7-1 7s4-8 6-8c1.5 0-.5 7 1.5 7s3-3 5-3 2 1.5 4 1.5 6-1.5 10-1.5"
        stroke="var(--primary)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M188 152h36" stroke="var(--foreground)" strokeWidth="2.5" strokeLinecap="round" />
    </Canvas>
  )
}

/** A slip torn off below, with a tick: for receipts. */
export function ReceiptDrawing() {
  return (
    <Canvas>
      <rect
        x="60.5"
        y="20.5"
        width="112"
        height="124"
        rx="2"
        transform="rotate(-4 116 100)"
        {...sheet}
      />
      <path
        d="M92.5 10.5a2 2 0 0 1 2-2h108a2 2 0 0 1 2 2v150l-9.333 7-9.333-7-9.334 7-9.333-7-9.333 7-9.334-7-9.333 7-9.333-7-9.334 7-9.333-7-9.333 7-9.334-7z"
        strokeLinejoin="round"
        {...sheet}
      />
      <rect x="108" y="24" width="12" height="12" rx="3" fill="var(--primary)" />
      <path d="M126 30h26M172 30h16M108 56h28M108 68h44M172 68h16M108 80h36M168 80h20" {...ruled} />
      <path d="M108 94.5h80" stroke="var(--input)" />
      <path d="M108 108h20" {...ruled} />
      <path d="M156 108h32" stroke="var(--foreground)" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="148" cy="134" r="12" fill="var(--primary-tint)" />
      <path
        d="m142.5 134.5 3.8 3.8 7.2-8"
        stroke="var(--primary)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Canvas>
  )
}

/** Two cards with a face each: for clients. */
export function ClientsDrawing() {
  return (
    <Canvas>
      <rect
        x="44.5"
        y="36.5"
        width="148"
        height="88"
        rx="8"
        transform="rotate(-4 118 80)"
        {...sheet}
      />
      <rect x="80.5" y="56.5" width="164" height="96" rx="8" {...sheet} />
      <circle cx="112" cy="88" r="16" fill="var(--primary-tint)" />
      <circle cx="112" cy="84" r="5" stroke="var(--primary)" strokeWidth="1.5" />
      <path
        d="M103 97c2-5 16-5 18 0"
        stroke="var(--primary)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M140 82h64" stroke="var(--foreground)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M140 94h44M96 122h52M96 134h36M196 134h32" {...ruled} />
    </Canvas>
  )
}

/** A letter that looks out of its envelope: for mail. */
export function LetterDrawing() {
  return (
    <Canvas>
      <path d="M56.5 76.5 140 24.5l83.5 52" strokeLinejoin="round" {...sheet} />
      <rect x="76.5" y="36.5" width="127" height="100" rx="2" {...sheet} />
      <rect x="92" y="52" width="12" height="12" rx="3" fill="var(--primary)" />
      <path d="M110 58h34M92 80h84M92 92h64" {...ruled} />
      <path d="M164 58h24" stroke="var(--foreground)" strokeWidth="2.5" strokeLinecap="round" />
      <path
        d="M56.5 76.5v84a6 6 0 0 0 6 6h155a6 6 0 0 0 6-6v-84L148 122a16 16 0 0 1-16 0z"
        strokeLinejoin="round"
        {...sheet}
      />
      <path d="m60 164 44-38M220 164l-44-38" stroke="var(--input)" />
    </Canvas>
  )
}

/** A magnifying glass over lines: for a search without an answer. */
export function NothingFoundDrawing() {
  return (
    <Canvas>
      <rect x="76.5" y="16.5" width="128" height="160" rx="2" {...sheet} />
      <path d="M92 40h56M92 60h40M92 80h48M92 132h36M160 132h28" {...ruled} />
      <circle cx="164" cy="88" r="28" stroke="var(--primary)" strokeWidth="2" fill="var(--card)" />
      <path d="m184 108 22 22" stroke="var(--primary)" strokeWidth="3" strokeLinecap="round" />
      <path d="M154 88h20" {...ruled} />
    </Canvas>
  )
}

function Canvas({ children }: { children: React.ReactNode }) {
  return (
    <svg
      width="280"
      height="176"
      viewBox="0 0 280 176"
      fill="none"
      aria-hidden
      className="h-auto max-w-full"
    >
      {children}
    </svg>
  )
}
