import { PerilCard } from '@/app/risk/_components/perils/PerilCard'
import { PERIL_FORMS } from '@/app/risk/_components/perils/perilForms'

/** The three perils beside the deficit, each to be asked for its price. */
export function Perils() {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3">
      {PERIL_FORMS.map((form) => (
        <PerilCard key={form.peril} form={form} />
      ))}
    </div>
  )
}
