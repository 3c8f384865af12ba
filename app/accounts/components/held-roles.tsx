import { Card } from '#app/ui/card.tsx';
import { roleWords, type HeldRoleView } from '#server/accounts/contract.ts';

/** What a person is, and where. */
export function HeldRoles({ roles }: { roles: readonly HeldRoleView[] }) {
  return (
    <Card title="Roles">
      {roles.length === 0 && <p className="text-muted">No role at the moment.</p>}
      <ul className="flex flex-col gap-1">
        {roles.map(({ role, organisationId, organisation }) => (
          <li key={`${role}:${organisationId ?? ''}`}>
            <strong>{roleWords[role]}</strong>
            <span className="text-muted">, {organisation}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
