import { MissingState } from '@/app/_components/ui/MissingState'

export default function NotFound() {
  return <MissingState what="This page" />
}
