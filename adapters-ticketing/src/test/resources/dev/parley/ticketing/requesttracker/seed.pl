# Queue, field, the desk's user with the rights it needs, a customer, and an agent who may do everything. Prints
# the field's number and their tokens.
use strict; use warnings;
use lib '/usr/share/request-tracker5/lib', '/usr/local/share/request-tracker5/lib';
use RT; RT::LoadConfig(); RT::Init();
my $su = RT->SystemUser;
sub must { my ($ok, $message) = @_; die $message unless $ok }
my $queue = RT::Queue->new($su);
must($queue->Create(Name => 'Parley'));
my $field = RT::CustomField->new($su); # no Queue here: it would override LookupType
must($field->Create(Name => 'ParleyConversationId', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket'));
must($field->AddToObject($queue));
print 'field ' . $field->id . "\n";
sub user {
  my ($name, $object, @rights) = @_;
  my $user = RT::User->new($su);
  must($user->Create(Name => $name, EmailAddress => "$name\@parley.test", Privileged => 1, Password => 'parley-pw-1234'));
  must($user->PrincipalObj->GrantRight(Right => $_, Object => $object)) for @rights;
  my ($ok, $message, $token) = RT::AuthToken->new($su)->Create(Owner => $user->id, Description => 'tests');
  must($ok, $message);
  print "$name $token\n";
}
user('parley', $queue, qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ModifyTicket CommentOnTicket
  SeeCustomField ModifyCustomField SetInitialCustomField));
user('customer', $queue, qw(SeeQueue ShowTicket ReplyToTicket));
user('agent', RT->System, 'SuperUser');
# Nobody reads mail here, and to write it takes most of the time of a comment. What moves tickets by itself stays.
my $scrips = RT::Scrips->new($su);
$scrips->UnLimit;
while (my $scrip = $scrips->Next) {
  must($scrip->SetDisabled(1)) if $scrip->ActionObj->Name =~ /^(Notify|Autoreply)/;
}
