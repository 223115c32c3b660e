import type { NextConfig } from 'next'

// Pages and routes get theirs, with a nonce, in proxy.ts.
const fileHeaders = [
  { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'same-origin' },
]

const config: NextConfig = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  agentRules: false,
  // The development log must not show what forms send, passwords among it, nor addresses that let their reader in.
  logging: {
    serverFunctions: false,
    incomingRequests: {
      ignore: [
        /^\/(c|invitation|verify-address|reset-password)\//i,
        // However the address is spelled: nothing else in one is as long as a token.
        /[^/?&]{100,}/,
      ],
    },
  },
  // Docker copies only what the server needs; elsewhere `next start` serves the build as it is.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  serverExternalPackages: ['@node-rs/argon2', 'piscina', 'postgres'],
  // What is read at run time by its path: no import leads there.
  outputFileTracingIncludes: {
    '/*': [
      './lib/documents/pdf/fonts/*',
      './lib/documents/pdf/frozen/*',
      './node_modules/piscina/dist/**/*.js',
      './node_modules/@napi-rs/nice/**',
      './node_modules/@napi-rs/nice-*/**',
      // The thread that reads typefaces, and what it imports.
      './lib/platform/typeface-task.ts',
      './node_modules/{subset-font,fontverter,wawoff2,woff2sfnt-sfnt2woff,p-limit,yocto-queue}/**',
      './node_modules/harfbuzzjs/{package.json,dist/harfbuzz-subset.wasm}',
      './db/migrations/**',
    ],
  },
  headers: async () => [
    { source: '/_next/static/:path*', headers: fileHeaders },
    { source: '/:folder(icons|sample)/:path*', headers: fileHeaders },
    { source: '/api/documents/:what(zip|pdf)', headers: fileHeaders },
    { source: '/api/imports', headers: fileHeaders },
    {
      source: '/:file(icon\\.svg|apple-icon\\.png|manifest\\.webmanifest|favicon\\.ico)',
      headers: fileHeaders,
    },
  ],
  experimental: {
    authInterrupts: true,
    typedEnv: true,
    turbopackRustReactCompiler: true,
    // 500 lines with the longest descriptions are larger than the default of 1 MB.
    serverActions: { bodySizeLimit: '4mb' },
    // What the proxy reads of a body before anybody has looked at who sends it.
    proxyClientMaxBodySize: '5mb',
  },
}

export default config
