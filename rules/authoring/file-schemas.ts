import * as z from 'zod/mini';
import { DomainList } from '@/core/model/domain-list';
import { Pack, TermList } from '@/core/model/pack';
import { Rule } from '@/core/model/rule';
import { CasesFile } from './cases-file.ts';

/** A list as it is written down: its name and language are those of the file. */
export const ListFile = z.omit(TermList, { name: true, language: true });

/** A list of domains as `npm run rules:domains` writes it: its name is that of the file. */
export const DomainFile = z.omit(DomainList, { name: true });

/** `pack.json`: lists, rules, domains and the wording model lie in files of their own. */
export const PackFile = z.omit(Pack, { lists: true, rules: true, wording: true, domains: true });

/** The kinds of file that people write, by the name of their schema. */
export const FILE_SCHEMAS = {
  rule: Rule,
  cases: CasesFile,
  list: ListFile,
  domains: DomainFile,
  pack: PackFile,
} as const;
export type FileKind = keyof typeof FILE_SCHEMAS;
