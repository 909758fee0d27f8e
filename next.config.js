/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run types` checks everything, tests included; a build would check it all again, and the demo waits for the build.
  typescript: { ignoreBuildErrors: true },
  // Native or worker-based packages that must be required from disk, not bundled into the server.
  serverExternalPackages: ['pg', 'pg-boss', 'piscina', 'pino', 'pino-pretty'],
  async headers() {
    return [
      {
        source: '/(.*)',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        ],
      },
    ]
  },
}

export default config
