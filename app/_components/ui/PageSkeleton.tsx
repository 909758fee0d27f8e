/** The shape of any page while its figures load: title, figures, two sections. */
export function PageSkeleton() {
  return (
    <div role="status" className="animate-pulse space-y-6">
      <span className="sr-only">Loading</span>
      <div className="h-9 w-56 rounded bg-sunken" />
      <div className="h-24 rounded-lg bg-sunken" />
      <div className="grid gap-6 lg:grid-cols-3">
        <div className="h-80 rounded-lg bg-sunken lg:col-span-2" />
        <div className="h-80 rounded-lg bg-sunken" />
      </div>
    </div>
  )
}
