# Everything of a Request Tracker under test stands in one folder, and the database where the environment says.
my $dir = $ENV{PARLEY_RT_DIR}; my $port = $ENV{PARLEY_RT_PORT} || 80;
Set($rtname, 'parley.test'); Set($Organization, 'parley.test'); Set($Timezone, 'UTC');
Set($WebDomain, '127.0.0.1'); Set($WebPort, $port); Set($WebPath, ''); Set($WebBaseURL, "http://127.0.0.1:$port");
Set($MailCommand, 'testfile'); # never send mail
Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning'); Set($RestrictReferrer, 0);
Set($BcryptCost, 4); # a token is hashed anew at every request
if ($ENV{PARLEY_RT_POSTGRES}) {
  Set($DatabaseType, 'Pg'); Set($DatabaseHost, '127.0.0.1'); Set($DatabasePort, $ENV{PARLEY_RT_POSTGRES});
  Set($DatabaseName, 'rt5'); Set($DatabaseUser, 'rt_user'); Set($DatabasePassword, 'rt_pass');
} else {
  Set($DatabaseType, 'SQLite'); Set($DatabaseName, "$dir/rt.db");
}
$RT::MasonDataDir = "$dir/mason"; $RT::MasonSessionDir = "$dir/session"; $RT::VarPath = $dir;
1;
