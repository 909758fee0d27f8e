import type { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Operation } from '@/lib/http/operation'
import { problemSchema } from '@/lib/schemas/problem'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const security: Record<Operation['access'], Record<string, string[]>[]> = {
  public: [],
  key: [{ apiKey: [] }],
  session: [{ session: [] }],
  owner: [{ apiKey: [] }, { session: [] }],
}

/** The OpenAPI 3.1 document of the operations, from the schemas that parse requests and answers. */
export function openApi(operations: readonly Operation[]) {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Ballast',
      version: '1',
      description:
        'Amounts are decimal strings of base units, ratios decimal strings × 1e18, times unix seconds of chain time. ' +
        'Failures are problem details (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'A key made on the account page.' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
    },
  })
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { params, query, body, response } = operation
  const writes = operation.access === 'key' && operation.method !== 'GET'
  const requestParams = {
    ...(params && { path: params as z.ZodObject }),
    ...(query && { query: query as z.ZodObject }),
  }
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    security: security[operation.access],
    requestParams,
    ...(writes && {
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'New for each operation; repeating a request with it gives the first answer.',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      ],
    }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [`${operation.status}`]: {
        description: 'Done',
        ...(response && { content: { 'application/json': { schema: response } } }),
      },
      '4XX': problem('The request can not be served; `code` and `detail` say why and what to do'),
      '5XX': problem('Something failed on our side'),
    },
  }
}
