# right.pl GrantRight|RevokeRight RIGHT: gives the desk's user a right on the queue, or takes it away.
use strict; use warnings;
use lib '/usr/share/request-tracker5/lib', '/usr/local/share/request-tracker5/lib';
use RT; RT::LoadConfig(); RT::Init();
my ($how, $right) = @ARGV;
my $queue = RT::Queue->new(RT->SystemUser); $queue->Load('Parley');
my $user = RT::User->new(RT->SystemUser); $user->Load('parley');
my ($ok, $message) = $user->PrincipalObj->$how(Right => $right, Object => $queue);
die $message unless $ok;
