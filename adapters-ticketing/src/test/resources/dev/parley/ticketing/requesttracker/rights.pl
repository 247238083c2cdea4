# Gives the desk's user rights on the queue, or takes them away: a line "GrantRight RIGHT" or "RevokeRight RIGHT" each, answered
# by a line. It goes on until there are no more: to load Request Tracker takes longer than all that is asked of it.
use strict; use warnings;
use lib '/usr/share/request-tracker5/lib', '/usr/local/share/request-tracker5/lib';
use RT; RT::LoadConfig(); RT::Init();
$| = 1;
my $queue = RT::Queue->new(RT->SystemUser); $queue->Load('Parley');
my $user = RT::User->new(RT->SystemUser); $user->Load('parley');
while (my $line = <STDIN>) {
  my ($how, $right) = split ' ', $line;
  my ($ok, $message) = $user->PrincipalObj->$how(Right => $right, Object => $queue);
  print $ok ? "done\n" : "$message\n";
}
