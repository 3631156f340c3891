import { makeHostVisible } from '@/core/text/visible-text';

export interface HostNameProps {
  readonly host: string;
}

/** A host as plain text: never a link, never able to change the words around it. */
export function HostName({ host }: HostNameProps) {
  return <bdi class="host">{makeHostVisible(host)}</bdi>;
}
