import Link from 'next/link'

/** There is no such thing under this address. */
export function MissingState({ what }: { what: string }) {
  return (
    <div className="py-16 text-center">
      <h1 className="text-2xl font-semibold tracking-tight">Not found</h1>
      <p className="mx-auto mt-2 max-w-prose text-ink-2">
        {what} is not known here. It may be on another chain, or not indexed yet.
      </p>
      <Link href="/" className="mt-4 inline-block text-marine underline underline-offset-4">
        Back to the overview
      </Link>
    </div>
  )
}
