import { HostName } from '@/ui/components/HostName';

export interface WarnedHostProps {
  /** Empty for a text that is on no page. */
  readonly host: string;
}

/** Beside a level: whose page it is about. */
export function WarnedHost({ host }: WarnedHostProps) {
  if (host === '') return null;
  return (
    <>
      {' '}
      <span aria-hidden="true">·</span> <HostName host={host} />
    </>
  );
}
