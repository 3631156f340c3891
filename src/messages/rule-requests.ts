import * as z from 'zod/mini';
import { AddSourceProblem, SourcePreview, SourceStatus } from '@/core/model/update';

const Nothing = z.strictObject({});
const SourceId = z.strictObject({ id: z.string().check(z.maxLength(64)) });
const Sources = z.strictObject({ sources: z.array(SourceStatus) });
const AddProblem = z.nullable(z.strictObject({ kind: AddSourceProblem, detail: z.string() }));
const AddAnswer = z.strictObject({ problem: AddProblem, sources: z.array(SourceStatus) });
/** Address of a folder of releases, and the public key they are checked with. */
const SourcePlace = z.strictObject({
  address: z.string().check(z.maxLength(500)),
  key: z.string().check(z.maxLength(100)),
});

/** Requests about where rules come from, ours and added ones. All come from our own pages. */
export const ruleRequests = {
  /** page: how old the rules are, ours and added ones, and what went wrong with them. */
  'rules/status': { from: 'page', request: Nothing, response: Sources },
  /** page: look for newer rules of a source now. */
  'rules/update': { from: 'page', request: SourceId, response: Sources },
  /** page: who signs the packs at an address, and what is in them; nothing is kept. */
  'rules/preview': {
    from: 'page',
    request: SourcePlace,
    response: z.strictObject({ preview: z.nullable(SourcePreview), problem: AddProblem }),
  },
  /** page: add what was previewed; the problem is null when it is in force. */
  'rules/add': { from: 'page', request: SourcePlace, response: AddAnswer },
  /** page: add one pack from a file; its text is checked like a download. */
  'rules/add-file': {
    from: 'page',
    request: z.strictObject({ text: z.string().check(z.maxLength(2 << 20)) }),
    response: AddAnswer,
  },
  'rules/switch': { from: 'page', request: z.extend(SourceId, { enabled: z.boolean() }), response: Sources },
  'rules/remove': { from: 'page', request: SourceId, response: Sources },
} as const;
