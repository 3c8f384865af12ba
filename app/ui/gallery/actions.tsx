import { Button, ButtonLink } from '../button.tsx';
import { Dialog, DialogCloser, DialogOpener } from '../dialog.tsx';
import { ButtonRow } from '../form-row.tsx';
import {
  BellIcon,
  CopyIcon,
  DeleteIcon,
  EditIcon,
  PlusIcon,
  ReplyIcon,
  SearchIcon,
} from '../icon.tsx';
import { IconButton, IconLink } from '../icon-button.tsx';
import { Menu, MenuButton, MenuLink } from '../menu.tsx';
import { useToast } from '../toast.tsx';
import { GallerySection } from './section.tsx';

export function Actions() {
  const showToast = useToast();
  return (
    <>
      <GallerySection title="Buttons">
        <ButtonRow>
          <Button type="button" look="primary">
            Post
          </Button>
          <Button type="button">By phone</Button>
          <Button type="button" aria-pressed="true">
            Going
          </Button>
          <Button type="button" look="quiet">
            Add to shortlist
          </Button>
          <Button type="button" look="danger" icon={DeleteIcon}>
            Delete for everybody
          </Button>
          <Button type="button" look="primary" disabled>
            Sending…
          </Button>
          <ButtonLink to="?" icon={PlusIcon}>
            Open a room
          </ButtonLink>
        </ButtonRow>
        <div className="flex max-w-form flex-col">
          <Button type="button" look="primary" wide>
            As wide as its place
          </Button>
        </div>
        <ButtonRow>
          <IconButton type="button" label="Search this room" icon={SearchIcon} />
          <IconButton type="button" label="Tell me of new messages" icon={BellIcon} aria-pressed />
          <IconButton type="button" label="Reply" icon={ReplyIcon} look="quiet" />
          <IconLink to="?" label="Edit" icon={EditIcon} look="quiet" />
        </ButtonRow>
      </GallerySection>
      <GallerySection title="Menu, dialog, toast">
        <ButtonRow>
          <Menu label="More actions for this message">
            <MenuLink to="?" icon={EditIcon}>
              Edit
            </MenuLink>
            <MenuButton type="button" icon={CopyIcon} onClick={() => showToast('Copied')}>
              Copy the words
            </MenuButton>
            <MenuButton type="button" icon={DeleteIcon} tone="danger">
              Take it back
            </MenuButton>
          </Menu>
          <DialogOpener dialogId="gallery-dialog">Close this room</DialogOpener>
          <Button type="button" onClick={() => showToast('Added to your shortlist')}>
            Show a toast
          </Button>
        </ButtonRow>
        <Dialog id="gallery-dialog" title="Close “Housing letters”?">
          <p>Nobody can write in it any more. Everything in it can still be read and found.</p>
          <div className="mt-4 flex flex-wrap gap-2">
            <DialogCloser look="danger">Close the room</DialogCloser>
            <DialogCloser>Leave it open</DialogCloser>
          </div>
        </Dialog>
      </GallerySection>
    </>
  );
}
