import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ChoiceInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { ManyChoices } from '#renderer/ui/fields/many-choices.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import {
  levelSchema,
  rolesSchema,
  shortTextSchema,
  signInNameSchema,
  staffNumberSchema,
} from '#shared/contract/fields.ts';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import type { Asked } from './asked.ts';

const common = { displayName: shortTextSchema, roles: rolesSchema, level: levelSchema };
const addSchema = z.object({ ...common, name: signInNameSchema, staffNumber: staffNumberSchema });
const editSchema = z.object({ ...common, name: z.string(), staffNumber: z.string() });

/** Asks for a new officer, or for another name, other roles or another level of one. */
export function OfficerDialog(props: {
  officer: Officer | null;
  onAsked: (asked: Asked) => void;
  onClose: () => void;
}) {
  const text = useText();
  const words = text.settings.officers;
  const { officer, onAsked, onClose } = props;
  const create = useDeskCommand('officer.create');
  const edit = useDeskCommand('officer.edit');
  const titleId = useId();
  const form = useForm<z.infer<typeof addSchema>>({
    defaultValues: {
      name: officer?.name ?? '',
      displayName: officer?.displayName ?? '',
      staffNumber: officer?.staffNumber ?? '',
      roles: officer?.roles ?? ['officer'],
      level: officer?.level ?? 'branch',
    },
    resolver: useSchemaResolver(officer ? editSchema : addSchema),
    mode: 'onTouched',
  });
  const submit = form.handleSubmit(({ name, displayName, staffNumber, roles, level }) => {
    const onSuccess = ({ firstHalf }: { firstHalf: string | null }) => onAsked({ displayName, half: firstHalf });
    if (officer) edit.mutate({ officerId: officer.id, displayName, roles, level }, { onSuccess });
    else create.mutate({ name, displayName, staffNumber, roles, level }, { onSuccess });
  });
  const { control } = form;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>
          {officer ? words.form.editTitle(officer.displayName) : words.form.addTitle}
        </DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <TextInput
              control={control}
              name="displayName"
              label={words.form.displayName}
              hint={words.form.displayNameHint}
              required
              autoFocus
            />
            {!officer && (
              <>
                <TextInput
                  control={control}
                  name="staffNumber"
                  label={words.form.staffNumber}
                  hint={words.form.staffNumberHint}
                  required
                />
                <TextInput control={control} name="name" label={words.form.name} hint={words.form.nameHint} required />
              </>
            )}
            <ManyChoices
              control={control}
              name="roles"
              label={words.form.roles}
              hint={words.form.rolesHint}
              options={optionsOf(ROLES, text.domain.roles)}
            />
            <ChoiceInput
              control={control}
              name="level"
              label={words.form.level}
              options={optionsOf(INSTITUTION_LEVELS, text.domain.levels)}
              required
            />
            <FailureNote error={officer ? edit.error : create.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained" disabled={create.isPending || edit.isPending}>
            {officer ? words.form.save : words.form.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
