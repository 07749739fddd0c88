import * as z from 'zod/mini';

/**
 * What the host and a view say to each other: a schema of messages for each direction. Each message is an object
 * with a `type`. A view is shown again from nothing at any moment, so its first message asks for everything.
 */
export interface Protocol<ToHost, ToView> {
  readonly toHost: z.ZodMiniType<ToHost>;
  readonly toView: z.ZodMiniType<ToView>;
}

/** A message of a schema, or why what was received is none. */
export type ReadMessage<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly problem: string };

/** Reads what came through the pipe: nothing that comes out of it is trusted. */
export function readMessage<Message>(
  schema: z.ZodMiniType<Message>,
  received: unknown,
): ReadMessage<Message> {
  const parsed = schema.safeParse(received);
  return parsed.success
    ? { ok: true, message: parsed.data }
    : { ok: false, problem: z.prettifyError(parsed.error) };
}

/** The words of a view, in the writer's language: the host makes them, the view shows them. All keys, no others. */
export function stringTable<Key extends string>(keys: readonly Key[]): z.ZodMiniType<Record<Key, string>> {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.string()]))) as unknown as z.ZodMiniType<
    Record<Key, string>
  >;
}
