import { unknownRoute } from '@/lib/http/unknownRoute'

export { unknownRoute as DELETE, unknownRoute as GET, unknownRoute as PATCH, unknownRoute as POST, unknownRoute as PUT }
